/**
 * Who calls, and for which programme.
 *
 * <p>A programme is a property of the database connection, not of the code: {@link
 * org.jansetu.tenancy.TenantBinding} binds every transaction of a front door to the caller's
 * programme before its first statement, and PostgreSQL's row-level security does the rest. A call
 * without a programme is refused; a table without a bound programme cannot be read.
 *
 * <p>Keeps {@code tenancy.programme}, {@code tenancy.host} (both readable by every caller, because
 * they tell which programme is meant) and {@code tenancy.programme_version}, the published sections
 * of tenant-config, never edited. Each capability asks {@link org.jansetu.tenancy.Programmes} for
 * its section and keeps what it makes of it in the version's own memory, so that a new version
 * never meets an old value.
 *
 * <p>Never decides what a role may do: that belongs to the front door that is called.
 */
package org.jansetu.tenancy;
