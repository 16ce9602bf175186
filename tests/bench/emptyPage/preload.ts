// The kiosk's window has a preload script; this one's does nothing.
export {}
