using Samen.Contracts.Alpha;
using Samen.Contracts.Beta;
using Samen.Contracts.Gamma;

namespace Samen.Messaging.Tests;

/// <summary>What the services in these tests do with facts.</summary>
internal static class Following
{
    /// <summary>Writes down the facts of alpha.</summary>
    public static void Alpha(FactHandlers facts) => facts.On<Counted>((work, _, context) => EffectStore.Add(work, context));

    /// <summary>Writes down the facts of all three.</summary>
    public static void All(FactHandlers facts)
    {
        Alpha(facts);
        facts.On<Echoed>((work, _, context) => EffectStore.Add(work, context));
        facts.On<Resounded>((work, _, context) => EffectStore.Add(work, context));
    }

    /// <summary>Beta: answers each count with an echo that it causes.</summary>
    public static void Echo(FactHandlers facts) =>
        facts.On<Counted>(
            async (work, fact, context) =>
            {
                await EffectStore.Add(work, context);
                work.Publish(new Echoed(fact.Thing, fact.Value), TimeProvider.System.GetUtcNow(), context.AsCause);
            }
        );

    /// <summary>Gamma: answers each echo with a sound that it causes.</summary>
    public static void Resound(FactHandlers facts) =>
        facts.On<Echoed>(
            async (work, fact, context) =>
            {
                await EffectStore.Add(work, context);
                work.Publish(new Resounded(fact.Thing, fact.Value), TimeProvider.System.GetUtcNow(), context.AsCause);
            }
        );
}
