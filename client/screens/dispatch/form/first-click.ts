/** The second click of a double one hits what has come in place of the button that was meant: it does nothing. */
export const firstClick =
	(act: () => unknown) =>
	({ detail }: { detail: number }): void => {
		if (detail < 2) void act()
	}
