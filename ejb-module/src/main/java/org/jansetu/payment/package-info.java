/**
 * What citizens pay from home, through a gateway that is not ours.
 *
 * <p>A payment begins with a signed request that the citizen's browser carries to the gateway. How
 * it ended is believed only from a signed callback or a signed answer to our own question; what the
 * browser brings back says nothing. The contract is {@code docs/payment-gateway.md}.
 *
 * <p>What the gateway has received it owes to the programme: its account is debited and the wallet
 * of the programme's online place credited, in one statement, once, however often it is told. Then
 * {@link PaymentReceived} asks whoever began the payment to spend it; what cannot be spent, and
 * what a gateway took for a payment that failed, is refunded without anybody asking. Nothing waits
 * for a person: a resolver asks for what is open and repeats what a crash interrupted.
 *
 * <p>A floor below {@code application}: it knows wallets and books, and nothing of what is paid
 * for. Keeps {@code payment.payment}. Secrets shared with gateways lie in the keys folder, one file
 * a merchant. Nothing of a card or an account of the citizen is ever seen here.
 */
package org.jansetu.payment;
