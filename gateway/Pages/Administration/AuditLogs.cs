using Samen.Audit;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Gateway.Identity;
using Samen.Gateway.Pages.Kit.Lists;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Pages.Administration;

/// <summary>Reads the audit logs of all services and of the gateway as one, with the rights of who looks.</summary>
internal sealed class AuditLogs(ApiClient api, GatewayDatabase database, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Every log.</summary>
    public static IReadOnlyList<string> Parts { get; } = [.. Service.All, GatewayService.Name];

    /// <summary>One page, newest first.</summary>
    public async Task<AuditPage> Read(AuditQuestion question, AuditPlace from, int size)
    {
        var parts = Parts.Where(part => question.Part is null || part == question.Part);
        var pages = await Task.WhenAll(parts.Select(async part => (part, await OfPart(part, question, from, size).UnlessAway())));
        return AuditPage.Merge(pages, from, size);
    }

    /// <summary>Whether somebody is named by an id of the log, and not as people call them.</summary>
    public static bool IsPrincipal(string who) =>
        Guid.TryParse(who, out _) || who is "anonymous" or "samen" || Claims.KeyOf(who) is not null || Claims.IsClient(who);

    /// <summary>Entries as sentences, with the names of who is in them.</summary>
    public async Task<AuditText> TextOf(
        IReadOnlyList<AuditLine> lines,
        Language language,
        IReadOnlyDictionary<string, MunicipalityView> municipalities
    )
    {
        var named = lines.SelectMany(line => new[] { line.Entry.Actor, line.Entry.Credential }).OfType<string>();
        var partners = await Task.WhenAll(
            lines
                .Select(line => line.Entry.Partner)
                .OfType<Guid>()
                .Distinct()
                .Select(id => api.Get<PartnerView>(Service.Partners, $"partners/{id}").Unless(_ => true))
        );
        await using var reading = await database.Read(Http.RequestAborted);
        return new AuditText(
            language,
            municipalities,
            await AccountStore.NamesOf(reading, [.. named.Distinct()]),
            partners.OfType<PartnerView>().ToDictionary(partner => partner.Id, partner => partner.Name)
        );
    }

    /// <summary>Those that who looks looks after, of a name or a part of one; at most a few.</summary>
    public async Task<IReadOnlyList<(string Id, string Name)>> People(string words)
    {
        await using var reading = await database.Read(Http.RequestAborted);
        var (found, _) = await Caller.Of(Http).People(reading, new PageQuery { Limit = 10 }, words);
        return [.. found.Select(account => ($"{account.Id}", account.Label))];
    }

    private async Task<Page<AuditEntryView>> OfPart(string part, AuditQuestion question, AuditPlace from, int size)
    {
        var cursor = from.Positions.TryGetValue(part, out var position) ? PageQuery.CursorOf(PageQuery.KeyOf(position)) : null;
        if (part != GatewayService.Name)
            return await api.AuditLog(part, [.. question.Query, ("limit", $"{size}"), ("cursor", cursor)]);
        try
        {
            var paging = new PageQuery { Cursor = cursor, Limit = size };
            Http.Features.Set(new OperationName("listAuditEntries"));
            var caller = (await Caller.BindAsync(Http))!;
            var (rows, next) = paging.Cut(
                await ListAuditEntries.Read(database, caller, question.Filter, paging, Http.RequestAborted),
                ListAuditEntries.KeyOf
            );
            return new Page<AuditEntryView>(rows, next);
        }
        catch (Refused refused)
        {
            throw new ApiProblem(refused.Status, refused.Code, refused.Message, refused.Errors);
        }
    }
}
