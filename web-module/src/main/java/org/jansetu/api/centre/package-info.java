/** Work at a centre over HTTP: copies handed over, returns, training, events. */
package org.jansetu.api.centre;
