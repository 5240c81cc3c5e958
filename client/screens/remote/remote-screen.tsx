/** Drives the walls from a desk or a phone. */
export default function RemoteScreen() {
	return <div className="remote" />
}
