/**
 * Grievances by the open protocol GeoReport v2 (Open311): what may be asked for, requests lodged by
 * clients outside, and how those stand. A request is an ordinary grievance of the channel open311;
 * only those are ever shown here, without anything that finds the citizen.
 *
 * <p>Table: {@code openrequest.place}, where a request lies on the map. Everything else is the
 * grievance's own.
 */
package org.jansetu.openrequest;
