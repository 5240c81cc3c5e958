import { useSyncExternalStore } from 'react'

export type Size = { width: number; height: number }

let size: Size = { width: 0, height: 0 }
/** The same object as long as the window keeps its size. */
function read(): Size {
	const { innerWidth: width, innerHeight: height } = window
	if (width !== size.width || height !== size.height) size = { width, height }
	return size
}
function subscribe(changed: () => void): () => void {
	window.addEventListener('resize', changed)
	return () => window.removeEventListener('resize', changed)
}

/** The window in pixels, which is the canvas of a screen that shows nothing else. */
export const useWindowSize = (): Size => useSyncExternalStore(subscribe, read)
