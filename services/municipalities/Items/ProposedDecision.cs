using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A decision that one person wants to record and that waits for another.</summary>
/// <param name="Step">What is proposed.</param>
/// <param name="By">The principal who proposed it.</param>
/// <param name="At">When.</param>
/// <param name="VotesCast">The votes that were in.</param>
/// <param name="Municipalities">The municipalities that had voted.</param>
internal sealed record ProposedDecision(ProposedStep Step, string By, DateTimeOffset At, int VotesCast, int Municipalities)
{
    /// <summary>As it is returned; the name of a person is for the assembly secretary only.</summary>
    public ProposedDecisionView View(Caller caller) =>
        new(Step, caller.Is(Roles.AssemblySecretary) ? By : null, At, VotesCast, Municipalities);
}
