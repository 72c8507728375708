global using Samen.Contracts.Gateway;
global using Samen.Testing;
global using Shouldly;
global using Xunit;
