/** Certificates, numbered sheets and orders of authority on the wire; a part of version 1. */
package org.jansetu.api.certificates;
