using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>What pages and the cover sheet say of a municipality in the same words.</summary>
internal static class MunicipalText
{
    /// <summary>Cents with decimals as euros.</summary>
    public static string Money(Ui ui, decimal cents) => ui.Euro((long)Math.Round(cents, MidpointRounding.AwayFromZero));

    /// <summary>Cents as whole euros, for where the exact amount stands beside it.</summary>
    public static string WholeEuros(Ui ui, long cents) =>
        $"€\u00a0{ui.Number((long)Math.Round(cents / 100m, MidpointRounding.AwayFromZero))}";

    /// <summary>The difference from the year before; null: unknown.</summary>
    public static string? Difference(Ui ui, long? cents, decimal? percentage) =>
        cents switch
        {
            null => null,
            0 => ui.T("evenveel als het jaar ervoor", "the same as the year before"),
            > 0 => ui.T(
                $"{ui.Euro(cents.Value)} meer dan het jaar ervoor{Part(ui, percentage)}",
                $"{ui.Euro(cents.Value)} more than the year before{Part(ui, percentage)}"
            ),
            _ => ui.T(
                $"{ui.Euro(-cents.Value)} minder dan het jaar ervoor{Part(ui, percentage)}",
                $"{ui.Euro(-cents.Value)} less than the year before{Part(ui, percentage)}"
            ),
        };

    /// <summary>How the council stands to the joint facilities of a year.</summary>
    public static string CouncilStand(Ui ui, JointFacilitiesView decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var day = decision.DecidedOn is { } on ? ui.T($" op {ui.Date(on)}", $" on {ui.Date(on)}") : "";
        return decision.Status switch
        {
            JointFacilitiesStatus.Adopted => ui.T(
                $"De raad stelde het geld beschikbaar{day}.",
                $"The council made the money available{day}."
            ),
            JointFacilitiesStatus.NotAdopted => ui.T(
                $"De raad stelde het geld niet beschikbaar{day}.",
                $"The council did not make the money available{day}."
            ),
            _ => ui.T(
                $"Een besluit van de raad over {decision.Year} is niet vastgelegd.",
                $"A decision of the council on {decision.Year} has not been recorded."
            ),
        };
    }

    /// <summary>What was measured, or that nothing was.</summary>
    public static string Measured(Ui ui, BenefitOverview benefits)
    {
        ArgumentNullException.ThrowIfNull(benefits);
        var realised = benefits.Total.Realised;
        return realised == new BenefitAmounts(0, 0, 0, realised.StaffHoursCents, 0, realised.CitizenHoursCents, 0)
            ? ui.T("nog niet gemeten", "not measured yet")
            : ui.Gains(realised);
    }

    /// <summary>How it voted.</summary>
    public static string Ballot(Ui ui, MunicipalVoteView vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return vote.Ballot switch
        {
            null => ui.T("niet gestemd", "did not vote"),
            InstructionPosition.For => ui.T("voor", "in favour"),
            InstructionPosition.Against => ui.T("tegen", "against"),
            _ => ui.T("onthield zich van stemming", "abstained from voting"),
        };
    }

    /// <summary>By which mandate it voted.</summary>
    public static string Mandate(Ui ui, MunicipalVoteView vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        return vote.Instruction switch
        {
            null => ui.T("geen mandaat van de raad", "no instruction of the council"),
            InstructionPosition.For => ui.T("mandaat: voor", "instruction: for"),
            InstructionPosition.Against => ui.T("mandaat: tegen", "instruction: against"),
            InstructionPosition.Abstain => ui.T("mandaat: onthouden", "instruction: abstain"),
            _ => ui.T("mandaat: vrij", "instruction: free"),
        };
    }

    /// <summary>What was decided: votes for never without the turnout.</summary>
    public static string Result(Ui ui, MunicipalVoteView vote)
    {
        ArgumentNullException.ThrowIfNull(vote);
        var turnout = ui.T($"opkomst {ui.Percent(vote.TurnoutPercentage)}", $"turnout {ui.Percent(vote.TurnoutPercentage)}");
        return vote.PercentageFor is { } yes ? ui.T($"{ui.Percent(yes)} voor, {turnout}", $"{ui.Percent(yes)} for, {turnout}") : turnout;
    }

    private static string Part(Ui ui, decimal? percentage) => percentage is { } part ? $" ({ui.Rate(Math.Abs(part))})" : "";
}
