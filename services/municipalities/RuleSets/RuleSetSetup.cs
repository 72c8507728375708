namespace Samen.Municipalities;

/// <summary>How votes are counted.</summary>
internal static class RuleSetSetup
{
    public static void AddRuleSets(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<VotingSettings>()
            .BindConfiguration("Samen:Municipalities:Voting")
            .Validate(
                s => s.IsValid,
                "Samen:Municipalities:Voting: InhabitantsPerVote and MaximumWeight must be 1 or more, QuorumPercent and "
                    + "PresencePercent 0 to 100, SecondPersonBelowPercent 1 to 100; a rule set has a name of 2 to 40 characters, "
                    + "1 to 10 conditions with a majority among them, and a quorum is of Entitled."
            )
            .ValidateOnStart();
    }
}
