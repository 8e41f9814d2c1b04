package main

//go:generate go run . ../../../policies ../../../docs/policies
