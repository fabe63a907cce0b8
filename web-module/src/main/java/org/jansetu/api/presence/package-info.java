/** Who is due and who is there, over HTTP; and what is put right. */
package org.jansetu.api.presence;
