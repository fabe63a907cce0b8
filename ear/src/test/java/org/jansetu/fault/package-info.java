/**
 * What a charge survives: many at once, the same one many times, a kiosk that is stopped meanwhile,
 * and a server or a database that is killed while it works.
 */
package org.jansetu.fault;
