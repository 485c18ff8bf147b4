"""Run by alembic: uses the connection (and its transaction) that ``migrate()`` opened."""

from alembic import context


connection = context.config.attributes["connection"]
context.configure(connection=connection, transactional_ddl=True, render_as_batch=True)
context.run_migrations()
