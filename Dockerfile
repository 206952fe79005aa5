FROM node:20-slim
WORKDIR /app
COPY . .
# Builds as well: the package's prepare script does.
RUN npm ci && npm cache clean --force
USER node
ENV HOST=0.0.0.0 PORT=4000 NODE_ENV=production NODE_OPTIONS=--max-semi-space-size=64
EXPOSE 4000
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
