namespace Samen.Web;

/// <summary>409: a rule of the domain says no in the present state.</summary>
public sealed class RuleViolation(string code, string sentence) : Refused(409, code, sentence);
