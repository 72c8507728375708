namespace Samen.Web;

/// <summary>What a rule finds wrong with a value. The verb knows where in its request the value stands.</summary>
/// <param name="Property">Path of the property in the noun, such as <c>relations/0/partnerId</c>; empty: the noun as a whole.</param>
/// <param name="Code">Kebab-case, stable.</param>
/// <param name="Message">One English sentence.</param>
public sealed record Fault(string Property, string Code, string Message)
{
    /// <summary>The same fault, of a noun that holds this one.</summary>
    /// <param name="property">Where the other noun holds it.</param>
    public Fault Within(string property) => this with { Property = Property.Length == 0 ? property : $"{property}/{Property}" };
}
