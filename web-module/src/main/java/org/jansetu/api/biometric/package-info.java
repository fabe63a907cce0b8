/** Fingers that are known, and punches without a terminal. */
package org.jansetu.api.biometric;
