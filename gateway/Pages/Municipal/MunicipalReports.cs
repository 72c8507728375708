using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>Reads what a council member wants to know of a municipality: all services at once, for its page and its cover sheet.</summary>
internal sealed class MunicipalReports(ApiClient api, MunicipalityNames names, TimeProvider clock)
{
    private const string Most = "10";
    private const int Votes = 5;

    /// <exception cref="ApiProblem">404: no such municipality; the register is away.</exception>
    public async Task<MunicipalReport> Of(string code)
    {
        var (register, telling) = (api.MunicipalityOf(code), api.History(code));
        var (municipality, history, all) = (await register, await telling, await names.All(api));
        var today = clock.Today();
        var comparing = Comparison.Read(api, [code, .. Comparison.Near(code, all, today)], all);
        var paying = Paid.Read(api, code);
        var coming = Coming.Read(api, code, today);
        var voting = api.VotesOf(code, Votes).UnlessAway();
        var needing = api.Needs(("municipality", code), ("status", $"{NeedStatus.Open}"), ("limit", Most)).UnlessAway();
        var owning = api.Initiatives(("municipality", code), ("limit", Most)).UnlessAway();
        var buying = api.Procurements(("municipality", code), ("limit", Most)).UnlessAway();
        var adopting = api.AdoptionsBy(code).UnlessAway();
        var offering = api.AllFacilities().UnlessAway();
        var explaining = api.ExplanationsBy(code).UnlessAway();
        var calling = api.UnansweredCallsTo(code).UnlessAway();
        var gaining = api.BenefitsFor(code).Unless(None);
        var working = api.HoursOf(code).UnlessAway();
        var paid = await paying;
        return new MunicipalReport
        {
            Municipality = municipality,
            History = history,
            Comparison = await comparing,
            Paid = paid,
            CouncilDecision = paid is { Years: [var newest, ..] } ? await api.JointFacilities(code, newest.Year).Unless(None) : null,
            Needs = (await needing)?.Items,
            // Who may see drafts sees none here either: this is what everybody sees, and what is printed.
            Initiatives = (await owning)?.Items.Where(one => one.SubmittedAt is not null).ToList(),
            Procurements = (await buying)?.Items,
            Adoptions = await adopting,
            Facilities = await offering,
            Explanations = (await explaining)?.Where(one => one.EndedAt is null).ToList(),
            Calls = await calling,
            Benefits = await gaining,
            Hours = await working,
            Votes = (await voting)?.Items,
            Coming = await coming,
        };
    }

    private static bool None(ApiProblem problem) => problem.IsAway || problem.Status == 404;
}
