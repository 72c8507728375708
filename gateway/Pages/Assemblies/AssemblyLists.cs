using Samen.Contracts.Municipalities;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>The lists of assemblies, their items and votes as files.</summary>
internal static class AssemblyLists
{
    public static void MapAssemblyLists(this IEndpointRouteBuilder app)
    {
        app.MapList(
            "/vergaderingen",
            "vergaderingen",
            new Export<AssemblyView>(
                Service.Municipalities,
                "assemblies",
                [],
                [
                    new("Datum", "Date", a => a.Date),
                    new("Soort", "Kind", a => Words.Of(a.Kind)),
                    new("Plaats", "Place", a => a.Place),
                    new("Peildatum", "Reference date", a => a.ReferenceDate),
                    .. Enum.GetValues<DeadlineKind>()
                        .Select(kind => new Column<AssemblyView>(Words.Of(kind).Nl, Words.Of(kind).En, a =>
                            a.Deadlines.FirstOrDefault(d => d.Kind == kind)?.DueAt
                        )),
                    new("Afgelast", "Cancelled", a => a.CancelledAt),
                    new("Id", "Id", a => a.Id),
                ]
            )
        );
        app.MapList(
            "/agendapunten",
            "agendapunten",
            new Export<AgendaItemView>(
                Service.Municipalities,
                "agenda-items",
                [("volgorde", "order")],
                [
                    new("Nummer", "Number", i => i.Number),
                    new("Punt", "Item", i => i.Title),
                    new("Soort", "Kind", i => Words.Of(i.Kind)),
                    new("Ingediend door", "Submitted by", i => new InMunicipality(i.Submitters)),
                    new("Stand", "Status", i => Words.Of(i.Status)),
                    new("Uitkomst", "Outcome", i => i.Outcome is { } outcome ? Words.Of(outcome) : null),
                    new("Trekker", "Lead", i => new InMunicipality(i.LeadMunicipality)),
                    new("Vergadering", "Assembly", i => i.AssemblyDate),
                    new("Preadvies van het bestuur", "Board recommendation", i =>
                        i.BoardRecommendation is { } advice ? Words.Of(advice) : null
                    ),
                    new("Voor (%)", "For (%)", i => ItemSummary.Of(i).Share),
                    new("Opkomst (%)", "Turnout (%)", i => ItemSummary.Of(i).Turnout),
                    new("Gemeenten die stemden", "Municipalities that voted", i => ItemSummary.Of(i).Voted),
                    new("Stemgerechtigde gemeenten", "Municipalities entitled to vote", i => ItemSummary.Of(i).Entitled),
                    new("Niet gehaald", "Not met", i => ItemSummary.Of(i).Missed is [var missed, ..] ? Words.OfReached(missed) : null),
                    new("Eenmalig (euro)", "One-off (euros)", i => Amount.Euros(i.OneOffCents)),
                    new("Per jaar (euro)", "Per year (euros)", i => Amount.Euros(i.YearlyCents)),
                    new("Voorgesteld", "Proposed", i => i.ProposedAt),
                    new("Stemming geopend", "Vote opened", i => i.OpenedAt),
                    new("Stemming gesloten", "Vote closed", i => i.ClosedAt),
                    new("Id", "Id", i => i.Id),
                ]
            )
        );
        app.MapList(
            "/moties",
            "moties",
            new Export<MotionView>(
                Service.Municipalities,
                "motions",
                [],
                [
                    new("Motie", "Motion", m => m.Title),
                    new("Ingediend door", "Submitted by", m => new InMunicipality(m.Submitters)),
                    new("Vergadering", "Assembly", m => m.AssemblyDate),
                    new("Uitkomst", "Outcome", m => Words.Of(m.Outcome)),
                    new("Stand", "Status", m => Words.Of(m.Status)),
                    new("Wie voert uit", "Owner", m => m.Owner),
                    new("Uiterlijk", "Due", m => m.DueOn),
                    new("Afgedaan", "Settled", m => m.SettledAt),
                    new("Rapporten", "Reports", m => m.Reports.Count),
                    new("Id", "Id", m => m.ItemId),
                ]
            )
        );
    }
}
