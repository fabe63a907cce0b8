/** Forms while they are being filled: what shows, what is wrong so far. */
package org.jansetu.api.forms;
