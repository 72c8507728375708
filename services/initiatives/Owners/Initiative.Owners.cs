using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The owners of an initiative: a municipality owns it when it agreed to, and leads it when it agreed to that.</summary>
internal sealed partial record Initiative
{
    /// <summary>Owners and those that are invited or ask to join, together.</summary>
    private const int MostOwners = 51;

    public IReadOnlyList<InitiativeOwner> Owners { get; init; } = [];
    public IReadOnlyList<OwnerAsked> Requests { get; init; } = [];

    public string Lead => Owners.Single(o => o.Leads).MunicipalityCode;

    public bool IsOwnedBy(string? municipality) => Owners.Any(o => o.MunicipalityCode == municipality);

    /// <summary>Whether a municipality may see it: a draft is seen by its owners, and those that are asked to own it.</summary>
    public bool IsSeenBy(string? municipality) =>
        IsPublic || IsOwnedBy(municipality) || Requests.Any(r => r.MunicipalityCode == municipality);

    /// <summary>The municipality whose affairs the caller may see: that of its officers; null: what everybody sees.</summary>
    public static string? ViewerOf(Caller caller) =>
        caller.Is(Roles.MunicipalityOfficer) && (caller.HasScope(Scopes.InitiativesRead) || caller.HasScope(Scopes.InitiativesWrite))
            ? caller.Municipality
            : null;

    /// <summary>Refuses a caller that does not act for an owner.</summary>
    public void MustBeOwner(Caller caller)
    {
        if (!IsOwnedBy(caller.Municipality))
            throw Refused.Forbidden("not-an-owner", "Only a municipality that owns this initiative may do this.");
    }

    /// <summary>Refuses a caller that does not act for the owner that leads.</summary>
    public void MustBeLead(Caller caller)
    {
        if (caller.Municipality != Lead)
            throw Refused.Forbidden("not-the-lead", "Only the municipality that leads this initiative may do this.");
    }

    /// <summary>The lead invites a municipality, or a municipality asks to join.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it ended; <c>already-owner</c>; <c>already-asked</c>; <c>too-many-owners</c>.
    /// </exception>
    public Initiative AskToOwn(string municipality, OwnerRequestKind kind, DateTimeOffset now)
    {
        MustRun();
        if (IsOwnedBy(municipality))
            throw new RuleViolation("already-owner", "This municipality owns the initiative already.");
        MustNotBeAsked(municipality);
        if (Owners.Count + Requests.Count(r => r.Kind != OwnerRequestKind.Lead) >= MostOwners)
            throw new RuleViolation("too-many-owners", $"An initiative has at most {MostOwners} owners, those that are asked included.");
        return Changed().Ask(municipality, kind, now);
    }

    /// <summary>The lead offers the lead to another owner.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it ended; <c>not-an-owner</c>; <c>already-lead</c>; <c>already-asked</c>: it was offered to one already.
    /// </exception>
    public Initiative OfferLead(string municipality, DateTimeOffset now)
    {
        MustRun();
        if (!IsOwnedBy(municipality))
            throw new RuleViolation("not-an-owner", "Only a municipality that owns the initiative can lead it.");
        if (municipality == Lead)
            throw new RuleViolation("already-lead", "This municipality leads the initiative already.");
        if (Requests.FirstOrDefault(r => r.Kind == OwnerRequestKind.Lead) is { } offered)
            throw new RuleViolation("already-asked", $"The lead was offered to {offered.MunicipalityName} already.");
        return Changed().Ask(municipality, OwnerRequestKind.Lead, now);
    }

    /// <summary>Who was asked agrees: the municipality itself, or the lead where a municipality asks to join.</summary>
    /// <param name="municipality">Whose request it is.</param>
    /// <param name="caller">Who agrees.</param>
    /// <exception cref="Refused">404; 403 <c>not-yours-to-answer</c>.</exception>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it ended.</exception>
    public (Initiative, IFact?) Accept(string municipality, Caller caller)
    {
        var asked = AskedOf(municipality);
        if (!Answers(asked, caller.Municipality))
            throw Refused.Forbidden("not-yours-to-answer", "Only the municipality that is asked may accept this.");
        MustRun();
        if (asked.Kind == OwnerRequestKind.Lead)
        {
            var handed = Changed() with { Owners = [.. Owners.Select(o => o with { Leads = o.MunicipalityCode == municipality })] };
            return (handed.Without(asked), IsPublic ? new LeadHandedOver(Id, Lead, municipality) : null);
        }
        var owner = new InitiativeOwner
        {
            InitiativeId = Id,
            MunicipalityCode = municipality,
            MunicipalityName = asked.MunicipalityName,
        };
        var joined = Changed() with { Owners = [.. Owners, owner] };
        return (joined.Without(asked), IsPublic ? new OwnerJoined(Id, municipality) : null);
    }

    /// <summary>Whether a municipality is the one that may accept what was asked.</summary>
    public bool Answers(OwnerAsked asked, string? municipality) =>
        municipality == (asked.Kind == OwnerRequestKind.Joining ? Lead : asked.MunicipalityCode);

    /// <summary>The asked municipality declines, or the one that asked takes the request back.</summary>
    /// <param name="municipality">Whose request it is.</param>
    /// <param name="caller">An officer of either.</param>
    /// <exception cref="Refused">404; 403 <c>not-yours-to-answer</c>.</exception>
    public Initiative EndRequest(string municipality, Caller caller)
    {
        var asked = AskedOf(municipality);
        if (caller.Municipality != municipality && caller.Municipality != Lead)
            throw Refused.Forbidden("not-yours-to-answer", "Only the municipality concerned and the lead may end this request.");
        return Changed().Without(asked);
    }

    /// <summary>An owner leaves; what it was offered lapses.</summary>
    /// <exception cref="Refused">404: it is no owner.</exception>
    /// <exception cref="RuleViolation"><c>leads</c>: the lead hands over first.</exception>
    public (Initiative, OwnerLeft?) Leave(string municipality)
    {
        if (!IsOwnedBy(municipality))
            throw Refused.NotFound("owner");
        if (municipality == Lead)
            throw new RuleViolation("leads", "The municipality that leads hands the lead over before it leaves.");
        var left = Changed() with
        {
            Owners = [.. Owners.Where(o => o.MunicipalityCode != municipality)],
            Requests = [.. Requests.Where(r => r.MunicipalityCode != municipality)],
        };
        return (left, IsPublic ? new OwnerLeft(Id, municipality) : null);
    }

    /// <summary>
    /// What a municipality that was abolished owned, led or was asked goes to its heir, which needs no invitation to what it owns.
    /// </summary>
    public Initiative PassOn(string code, string heir)
    {
        string Passed(string municipality) => municipality == code ? heir : municipality;
        var owners = Owners
            .GroupBy(o => Passed(o.MunicipalityCode))
            .Select(same => same.First() with { MunicipalityCode = same.Key, Leads = same.Any(o => o.Leads) })
            .ToList();
        var requests = Requests
            .Select(asked => asked with { MunicipalityCode = Passed(asked.MunicipalityCode) })
            .DistinctBy(asked => asked.MunicipalityCode)
            .Where(asked =>
                owners.FirstOrDefault(o => o.MunicipalityCode == asked.MunicipalityCode) is not { } owner
                || (asked.Kind == OwnerRequestKind.Lead && !owner.Leads)
            );
        return Changed() with { Owners = owners, Requests = [.. requests] };
    }

    private OwnerAsked AskedOf(string municipality) =>
        Requests.FirstOrDefault(r => r.MunicipalityCode == municipality) ?? throw Refused.NotFound("owner request");

    private void MustRun()
    {
        if (IsEnded)
            throw new RuleViolation("wrong-state", "An initiative that has ended gets no other owners.");
    }

    private void MustNotBeAsked(string municipality)
    {
        if (Requests.FirstOrDefault(r => r.MunicipalityCode == municipality) is { } asked)
            throw new RuleViolation(
                "already-asked",
                asked.Kind == OwnerRequestKind.Joining
                    ? "This municipality asks to join already; the lead can accept that."
                    : "This municipality was invited already; it can accept that."
            );
    }

    private Initiative Ask(string municipality, OwnerRequestKind kind, DateTimeOffset now) =>
        this with
        {
            Requests =
            [
                .. Requests,
                new OwnerAsked
                {
                    InitiativeId = Id,
                    MunicipalityCode = municipality,
                    Kind = kind,
                    AskedAt = now,
                },
            ],
        };

    private Initiative Without(OwnerAsked asked) =>
        this with
        {
            Requests = [.. Requests.Where(r => r.MunicipalityCode != asked.MunicipalityCode)],
        };

    private Initiative Changed() => this with { Version = Version + 1 };
}
