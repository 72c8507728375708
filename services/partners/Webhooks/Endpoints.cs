using Samen.Web;

namespace Samen.Partners;

/// <summary>Endpoints that a subscriber names: whether events may go there, and whether the endpoint agrees.</summary>
internal sealed class Endpoints(PartnersSettings settings, WebhookClient client)
{
    /// <summary>The address of an endpoint that events may go to. Resolves its name, so it is called outside a transaction.</summary>
    /// <exception cref="Refused">400 on <c>/sink</c>.</exception>
    public Task<Uri> MustBeAllowed(string? sink, CancellationToken ct) =>
        Sink.MustBeAllowed(sink ?? throw Refused.Invalid("/sink", "required", "Is required for HTTP."), settings, ct);

    /// <summary>Asks the endpoint whether it takes events from here: none go to an endpoint that did not agree.</summary>
    /// <returns>How many events a minute it allows; null: any number.</returns>
    /// <exception cref="Refused">400 on <c>/sink</c>: it does not agree.</exception>
    public async Task<int?> MustAgree(Uri sink, Guid partner, byte[] secret, CancellationToken ct) =>
        settings.Confirm ? await client.Confirm(sink, partner, secret, ct) : null;
}
