/** The big screen. */
export default function WallScreen() {
	return <div className="wall" />
}
