# A Node that gets fixes (24, until April 2028), by version. A tag can be moved: to pin the bytes as well,
# give the digest that your registry shows for it,
#   docker build --build-arg NODE_IMAGE=node:24.22.3-slim@sha256:<64 hexadecimal digits> .
ARG NODE_IMAGE=node:24.22.3-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY . .
# Fetches what the lock file names, by its hashes, and builds: the package's prepare script does.
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

# No compiler, no tests and no sources: what runs, owned by root, run by a user who cannot change it.
FROM ${NODE_IMAGE}
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/schema ./schema
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/dist ./dist
USER node
# It listens to other machines, so it does not start before KEYS_FILE, JWT_JWKS_URL or ANONYMOUS_SCOPES say
# who may ask: docs/deploy.md.
ENV HOST=0.0.0.0 PORT=4000 NODE_ENV=production NODE_OPTIONS=--max-semi-space-size=32
EXPOSE 4000
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
