namespace Samen.Contracts.Municipalities;

/// <summary>How a municipality voted on an item whose vote is closed, beside what its council wanted and what came of it.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Its day.</param>
/// <param name="ClosedAt">When the vote was closed, UTC.</param>
/// <param name="Weight">The votes of the municipality.</param>
/// <param name="Ballot">How it voted: for where its option adopts something; null: it did not vote.</param>
/// <param name="Option">The title of the option that it voted for; null: it abstained or did not vote.</param>
/// <param name="Instruction">
/// How its council wanted it to vote; null: it gave no instruction, or withdrew the decision that it rested on.
/// </param>
/// <param name="DecisionId">The recorded decision of the council on which that rests; null: none.</param>
/// <param name="Deviates">Whether the ballot differs from the instruction; null: one of both is not there.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="PercentageFor">Of the votes for or against, those for, in percent with two decimals; null: there were none.</param>
/// <param name="TurnoutPercentage">Weight of all ballots of all that could have been cast, in percent with two decimals.</param>
public sealed record MunicipalVoteView(
    Guid ItemId,
    string Title,
    Guid? AssemblyId,
    DateOnly? AssemblyDate,
    DateTimeOffset ClosedAt,
    int Weight,
    InstructionPosition? Ballot,
    string? Option,
    InstructionPosition? Instruction,
    Guid? DecisionId,
    bool? Deviates,
    ItemOutcome Outcome,
    decimal? PercentageFor,
    decimal TurnoutPercentage
);
