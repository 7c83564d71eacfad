# What runs in production: no embedded PostgreSQL and nothing that only developers use. It needs DATABASE_URL.
#   docker build -t doorstroom .

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma prisma
# The Prisma client is generated after the installation, in src/database/generated.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund && npm cache clean --force

FROM node:24.21.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE prisma.config.ts ./
COPY prisma prisma
COPY commands commands
COPY src src
COPY --from=packages /app/src/database/generated src/database/generated
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=6s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that SIGTERM reaches it.
ENTRYPOINT ["node", "--max-semi-space-size=12", "src/start.js"]
CMD ["start"]
