namespace Samen.Partners;

/// <summary>What a rule finds wrong with a value. The verb knows where in its request the property stands.</summary>
/// <param name="Property">Path of the property in the noun, such as <c>relations/0/partnerId</c>.</param>
/// <param name="Code">Kebab-case, stable.</param>
/// <param name="Message">One English sentence.</param>
internal sealed record Fault(string Property, string Code, string Message);
