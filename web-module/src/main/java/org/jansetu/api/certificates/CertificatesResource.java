package org.jansetu.api.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jansetu.api.v1.Documents;
import org.jansetu.api.v1.ListAnswer;
import org.jansetu.api.v1.Required;
import org.jansetu.certificate.CertificateCard;
import org.jansetu.certificate.CertificateCopy;
import org.jansetu.certificate.CertificateProof;
import org.jansetu.certificate.Certificates;
import org.jansetu.certificate.Correction;
import org.jansetu.certificate.PublicKeys;
import org.jansetu.shared.LocalText;

/** Certificates: the signed paper, the proof that it is genuine, and its end. */
@Path("certificates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates", description = "What an approved application ends in")
public class CertificatesResource {

  @Inject private Certificates certificates;
  @Inject private PublicKeys keys;
  @Inject private Documents documents;

  /**
   * Whether a certificate proves anything today; nothing but {@code valid} where the code is not
   * its own, so that whoever reads only that is never deceived.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Proof(
      boolean valid,
      String certificateNumber,
      String status,
      String service,
      LocalText title,
      String holder,
      LocalText department,
      LocalDate issuedOn,
      LocalDate validUntil,
      OffsetDateTime endedAt,
      String reason,
      String supersededBy) {}

  /** A certificate for those who work with it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String number,
      String applicationNumber,
      String service,
      LocalText title,
      String department,
      String holder,
      String status,
      LocalDate issuedOn,
      LocalDate validUntil,
      boolean sheetRequired,
      String authorityOrder,
      int copies,
      String supersededBy) {

    static Item of(CertificateCard card) {
      return new Item(
          card.number(),
          card.application(),
          card.service(),
          card.title(),
          card.department(),
          card.holder(),
          card.status(),
          card.decidedOn(),
          card.validUntil(),
          card.needsSheet(),
          card.order(),
          card.copies(),
          card.supersededBy());
    }
  }

  /** Why a certificate ends. */
  public record Reason(String reason) {}

  /** What a corrected certificate says otherwise; {@code inputs} replace those they name. */
  public record Corrected(String reason, String holder, ObjectNode inputs) {}

  /** The certificate of an application, the youngest of several. */
  @GET
  @Operation(summary = "The certificate of an application, if it has one")
  public ListAnswer<Item> list(@QueryParam("application") String application) {
    Required.of(application, "/application");
    return new ListAnswer<>(
        certificates.findByApplication(application).stream().map(Item::of).toList(), null);
  }

  /** The paper; every call is one more copy, counted in the header Copy-Number. */
  @GET
  @Path("{number}")
  @Produces("application/pdf")
  @Operation(summary = "The signed PDF; each call is one more copy and may use up a sheet")
  public Response pdf(@PathParam("number") String number, @QueryParam("sheet") String sheet) {
    CertificateCopy copy = certificates.print(number, sheet);
    return Response.fromResponse(documents.answer(copy.document()))
        .header("Copy-Number", copy.number())
        .build();
  }

  /** In a few words. */
  @GET
  @Path("{number}/summary")
  @Operation(summary = "How a certificate stands, without printing it")
  public Item get(@PathParam("number") String number) {
    return Item.of(certificates.get(number));
  }

  /** Whether number and code belong together, and how it stands. */
  @GET
  @Path("{number}/verification")
  @Operation(summary = "Whether a certificate holds; needs no login, only the code printed on it")
  public Proof verify(@PathParam("number") String number, @QueryParam("code") String code) {
    CertificateProof found = certificates.verify(number, code);
    return new Proof(
        found.isInForce(),
        found.number(),
        found.status(),
        found.service(),
        found.title(),
        found.holder(),
        found.department(),
        found.decidedOn(),
        found.validUntil(),
        found.endedAt(),
        found.reason(),
        found.supersededBy());
  }

  /** Ends it for good. */
  @POST
  @Path("{number}/revocation")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Revoke a certificate, with a reason")
  public Item revoke(@PathParam("number") String number, Reason body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    return Item.of(certificates.revoke(number, body.reason()));
  }

  /** Puts a corrected one in its place. */
  @POST
  @Path("{number}/supersession")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Issue a corrected certificate; the one before ends")
  public Response supersede(@PathParam("number") String number, Corrected body) {
    Required.of(body, "").and(body.reason(), "/reason").check();
    CertificateCard next =
        certificates.supersede(number, new Correction(body.reason(), body.holder(), body.inputs()));
    return Response.created(URI.create("certificates/" + next.number()))
        .entity(Item.of(next))
        .build();
  }

  /** What proves the squares without this server. */
  @GET
  @Path("keys")
  @Operation(summary = "Public keys of the tokens in the squares, a JSON Web Key Set")
  public Map<String, List<Map<String, String>>> keys() {
    return keys.keySet();
  }

  /** What a PDF reader trusts. */
  @GET
  @Path("authority")
  @Produces("application/x-pem-file")
  @Operation(summary = "Certificate of the authority that vouches for the signatures, as PEM")
  public String authority() {
    return keys.authorityPem();
  }
}
