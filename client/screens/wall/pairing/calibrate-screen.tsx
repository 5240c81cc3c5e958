/** Shows whether a wall can be read from its seats. */
export default function CalibrateScreen() {
	return <div className="calibrate" />
}
