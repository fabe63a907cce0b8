/** Grievances over HTTP: what may be lodged, lodging, following, moving, unsealing. */
package org.jansetu.api.grievances;
