using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the decisions of a council, newest day first, page by page; its clerk and admins also see drafts.</summary>
internal static class ListCouncilDecisions
{
    public static async Task<Ok<IReadOnlyList<CouncilDecisionView>>> Handle(
        string code,
        CouncilDecisionKind? kind,
        CouncilSubject? subject,
        Guid? itemId,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterDate();
        await using var reading = await database.Read(ct);
        if ((await MunicipalityStore.Periods(reading, code)).Count == 0)
            throw Refused.NotFound("municipality");
        var decisions = await CouncilDecisionStore.List(
            reading,
            code,
            (kind, subject, itemId),
            Council.IsKeptBy(caller, code),
            before,
            page.Read
        );
        return page.Answer(context, [.. decisions.Select(d => d.View())], d => PageQuery.KeyOf(d.DecidedOn, d.Id));
    }
}
