using Samen.Contracts;

namespace Samen.Testing;

/// <summary>
/// One sample of each fact, by its wire name. They are the examples of the published documents, so they read as one story
/// that could have happened.
/// </summary>
public static class SampleFacts
{
    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, IFact> All { get; } =
        new[]
        {
            InitiativeFacts.All,
            BenefitFacts.All,
            PracticeFacts.All,
            MunicipalityFacts.All,
            CouncilFacts.All,
            FundingFacts.All,
            PartnerFacts.All,
        }
            .SelectMany(facts => facts)
            .ToDictionary(fact => FactType.NameOf(fact.GetType()));
}
