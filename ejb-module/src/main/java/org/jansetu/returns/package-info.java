/**
 * Returns: what centres tell departments again and again, such as muster rolls, each period by a
 * day.
 *
 * <p>What is asked, by which kind of kiosk, how often and until when is data of the programme
 * ({@code returns.yaml}); a form is the same machinery as that of a service. An operator types a
 * return at the own kiosk: a draft is kept as it stands, what is submitted fits its form, and a
 * correction has a reason and leaves what stood before. A period is submitted when it is over, and
 * late after so many working days; late is what the calendar says and nobody's choice.
 *
 * <p>A society sees the kiosks of its district, a provider its own, a department the returns that
 * are made for it. Keeps {@code returns.filing} and {@code submission}.
 */
package org.jansetu.returns;
