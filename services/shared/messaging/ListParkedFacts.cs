using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;

namespace Samen.Messaging;

/// <summary>HTTP: an admin sees the facts that could not be handled, and those that wait behind them.</summary>
internal sealed class ListParkedFacts(Inbox inbox)
{
    public async Task<Ok<IEnumerable<ParkedFactView>>> Handle(CancellationToken ct) =>
        TypedResults.Ok(
            (await inbox.Parked(ct)).Select(p => new ParkedFactView(
                p.Source,
                p.Position,
                p.FactId,
                p.Type,
                p.Subject,
                p.State.ToString(),
                p.Reason,
                p.ParkedAt
            ))
        );
}
