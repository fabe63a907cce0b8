/** Certificates, numbered sheets and orders of authority, over HTTP. */
package org.jansetu.certificate;
