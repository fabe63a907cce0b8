package org.jansetu.launcher;

/**
 * A PostgreSQL that the server may use.
 *
 * @param jdbcUrl the database of the server
 * @param adminUser a role that may create roles and schemas
 * @param adminPassword its password
 */
record Postgres(String jdbcUrl, String adminUser, String adminPassword) {}
