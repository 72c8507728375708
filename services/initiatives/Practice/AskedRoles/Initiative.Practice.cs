using Samen.Web;

namespace Samen.Initiatives;

/// <summary>People from practice in an initiative.</summary>
internal sealed partial record Initiative
{
    /// <summary>It asks for people, and takes them, from the moment that everybody sees it until it ends.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public void MustTakePeople()
    {
        if (!IsPublic || IsEnded)
            throw new RuleViolation(
                "wrong-state",
                IsEnded ? "An initiative that has ended asks for no people." : "A draft asks for no people."
            );
    }
}
