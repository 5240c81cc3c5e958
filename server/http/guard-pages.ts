import type { RequestHandler } from 'express'
import helmet from 'helmet'

const SELF = ["'self'"]

/**
 * Browsers take nothing into a page but what this server sent. MapLibre and React write style attributes, hence the one
 * exception. Nothing here may ask for HTTPS: most offices reach the server over plain HTTP by its address.
 */
export const guardPages = (): RequestHandler =>
	helmet({
		contentSecurityPolicy: {
			useDefaults: false,
			directives: {
				defaultSrc: SELF,
				scriptSrc: SELF,
				workerSrc: SELF,
				styleSrc: ["'self'", "'unsafe-inline'"],
				imgSrc: ["'self'", 'data:', 'blob:'],
				connectSrc: SELF,
				fontSrc: SELF,
				objectSrc: ["'none'"],
				baseUri: ["'none'"],
				formAction: SELF,
				frameAncestors: SELF,
			},
		},
		strictTransportSecurity: false,
		crossOriginOpenerPolicy: false,
		originAgentCluster: false,
		referrerPolicy: { policy: 'same-origin' },
	})
