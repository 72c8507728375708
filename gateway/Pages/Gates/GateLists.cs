using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Gates;

/// <summary>The gates as a file.</summary>
internal static class GateLists
{
    public static void MapGateLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/beslismomenten",
            "beslismomenten",
            new Export<GateView>(
                Service.Initiatives,
                "gates",
                [("status", "status"), ("wie", "decider")],
                [
                    new("Initiatief", "Initiative", g => g.Title),
                    new("Van fase", "From phase", g => Words.Of(g.From)),
                    new("Naar fase", "To phase", g => Words.Of(g.To)),
                    new("Stand", "Status", g => Words.Of(g.Status)),
                    new("Ander plan", "Changed plan", g => g.ProposedPlanVersion),
                    new("Wie besluit", "Who decides", g => Words.Of(g.Decider)),
                    new("Gevraagd", "Asked", g => g.AskedAt),
                    new("Advies van de Taskforce", "Taskforce advice", g => g.TaskforceAdvice is { } a ? Words.Of(a.Verdict) : null),
                    new("Laatste besluit", "Last decision", g => g.Decisions.LastOrDefault() is { } d ? Words.Of(d.Outcome) : null),
                    new("Besloten op", "Decided on", g => g.Decisions.LastOrDefault()?.DecidedOn),
                    new("Id", "Id", g => g.Id),
                ]
            )
        );
    }
}
