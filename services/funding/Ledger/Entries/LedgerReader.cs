using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What a caller sees of the entries: the fund manager and auditors all of them, who acts for a municipality the postings about that one.
/// </summary>
internal sealed record LedgerReader(bool SeesAll, string? Municipality)
{
    /// <summary>Who may read entries.</summary>
    public static readonly string[] Readers = [Roles.FundManager, Roles.Auditor, Roles.MunicipalityOfficer, Roles.CouncilClerk];

    public static LedgerReader Of(Caller caller) => new(caller.Is(Roles.FundManager) || caller.Is(Roles.Auditor), caller.Municipality);

    public bool Sees(LedgerPosting posting) => SeesAll || (posting.Municipality is { } code && code == Municipality);

    /// <exception cref="Refused">403 <c>forbidden</c>: only the fund manager and auditors see it.</exception>
    public void MustSeeAll()
    {
        if (!SeesAll)
            throw Refused.Forbidden("forbidden", "Only the fund manager and auditors see this of the ledger.");
    }

    /// <summary>The part that is asked for, within what the caller sees.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>: it is of another one.</exception>
    public LedgerFilter Within(LedgerFilter filter)
    {
        if (SeesAll)
            return filter;
        if (Municipality is null || (filter.Municipality ?? Municipality) != Municipality)
            throw Refused.Forbidden("not-your-municipality", "You may see this for your own municipality only.");
        return filter with { Municipality = Municipality };
    }
}
