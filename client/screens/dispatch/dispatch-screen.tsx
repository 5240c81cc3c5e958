/** The page of the dispatch desk. */
export default function DispatchScreen() {
	return <div className="app" />
}
