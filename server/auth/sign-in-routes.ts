import { Router } from 'express'
import { DEVICE_COOKIE, SESSION_COOKIE } from './cookies.ts'
import type { Identity } from './identify.ts'

/** Days that a browser stays signed in by a link. */
const DAYS = 30

/** `GET /sign-in?token=` puts the link's token into a cookie that scripts cannot read and goes on to the page. */
export function signInRoutes(read: (token: string) => Identity | null): Router {
	const router = Router()
	router.get('/sign-in', (req, res) => {
		const { token, to } = req.query
		const who = typeof token === 'string' ? read(token) : null
		if (!who) {
			res
				.status(401)
				.type('text/plain; charset=utf-8')
				.send(
					'登录链接无效，请到服务器启动窗口取新链接。\nThis sign-in link is not valid: take a new one from the server window.\n',
				)
			return
		}
		res.cookie(SESSION_COOKIE, token as string, {
			httpOnly: true,
			sameSite: 'strict',
			path: '/',
			maxAge: DAYS * 86_400_000,
		})
		const page = typeof to === 'string' && /^\/(?:[a-z]+(?:\/[a-z]+)*)?$/.test(to) ? to : '/'
		// The page itself goes on: after a redirect from another site a strict cookie would not be sent.
		res
			.type('html')
			.send(
				`<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><meta http-equiv="refresh" content="0;url=${page}"><title>四图</title>`,
			)
	})
	router.delete('/api/session', (_req, res) => {
		// A screen that is signed out is no longer known again either.
		for (const cookie of [SESSION_COOKIE, DEVICE_COOKIE]) res.clearCookie(cookie, { path: '/' })
		res.status(204).end()
	})
	return router
}
