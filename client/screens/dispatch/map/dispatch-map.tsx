/** The map in the middle of the desk. */
export function DispatchMap() {
	return <div className="dispatch-map" />
}
