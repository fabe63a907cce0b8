/** Citizens' requests over HTTP: filing, the inbox, moves, public tracking. */
package org.jansetu.api.applications;
