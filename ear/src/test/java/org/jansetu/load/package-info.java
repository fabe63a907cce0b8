/**
 * A server of one's own under load: started from the assembled folder with fresh data, called by
 * many connections, killed, and asked afterwards whether its books are right.
 *
 * <p>Used by the benchmark and by the fault tests. It never calls any other machine than this one.
 */
package org.jansetu.load;
